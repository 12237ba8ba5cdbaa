/** GitHub builds the site at each push, and copies it into a bucket that CloudFront serves. */
import { buildSteps, githubFile, workflowHead } from './steps.ts';
import type { Workflow } from './steps.ts';

export function s3Workflow(vault: string): Workflow {
  return {
    file: githubFile,
    text: `${workflowHead(['contents: read', 'id-token: write'], 'garden')}
    env:
      BUCKET: \${{ vars.BUCKET }}
      DISTRIBUTION: \${{ vars.DISTRIBUTION }}
      FUNCTION: \${{ vars.FUNCTION }}
    steps:
${buildSteps(vault, 's3')}
      - uses: aws-actions/configure-aws-credentials@v4
        with:
          role-to-assume: \${{ vars.ROLE }}
          aws-region: \${{ vars.REGION }}
      # Files with a hash in their name come before the pages that name them, and stay for pages that somebody has open.
      - run: |
          aws s3 sync "$RUNNER_TEMP/site/_astro" "s3://$BUCKET/_astro" --cache-control 'public, max-age=31536000, immutable'
          aws s3 sync "$RUNNER_TEMP/site" "s3://$BUCKET" --exclude '_astro/*' --exclude '.host/*' --cache-control no-cache --delete
      # Folders and former addresses.
      - run: |
          etag() { aws cloudfront describe-function --name "$FUNCTION" --query ETag --output text; }
          aws cloudfront update-function --name "$FUNCTION" --if-match "$(etag)" --function-config Comment=garden,Runtime=cloudfront-js-2.0 --function-code "fileb://$RUNNER_TEMP/site/.host/viewer-request.js"
          aws cloudfront publish-function --name "$FUNCTION" --if-match "$(etag)"
      - run: aws cloudfront create-invalidation --distribution-id "$DISTRIBUTION" --paths '/*'
`,
    toDo: [
      'In the settings of the repository on GitHub, set the variables BUCKET, DISTRIBUTION, FUNCTION (a CloudFront function for viewer requests), ROLE (one that GitHub may take on) and REGION.',
      'The headers are in `.host/` of the built site, in the form of response headers policies: give them to the distribution once.',
      'Set `url` in garden.yaml to the address that the site has there.',
    ],
  };
}
