/** The workflows that `coldframe init --publish` writes: each builds the site at a push, and hands it to a host. */
import type { HostName } from '../../config/hosts.ts';
import { gitlabWorkflow } from './gitlab.ts';
import { s3Workflow } from './s3.ts';
import { buildSteps, githubFile, workflowHead } from './steps.ts';
import type { Workflow } from './steps.ts';

/** @param vault seen from the repository; `''`: it is the repository */
export function workflowFor(host: HostName, vault: string): Workflow {
  return { github, gitlab: gitlabWorkflow, cloudflare, netlify, s3: s3Workflow }[host](vault);
}

function github(vault: string): Workflow {
  const before = ['      - id: pages', '        uses: actions/configure-pages@v5'];
  const address = '${{ steps.pages.outputs.base_url }}';
  return {
    file: githubFile,
    text: `${workflowHead(['contents: read', 'pages: write', 'id-token: write'], 'pages')}
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
${buildSteps(vault, 'github', { before, address })}
      - uses: actions/upload-pages-artifact@v3
        with:
          path: \${{ runner.temp }}/site
      - id: deployment
        uses: actions/deploy-pages@v4
`,
    toDo: ['In the settings of the repository, below Pages, choose “GitHub Actions” as the source.'],
  };
}

function cloudflare(vault: string): Workflow {
  return {
    file: githubFile,
    text: `${workflowHead(['contents: read'], 'garden')}
    steps:
${buildSteps(vault, 'cloudflare')}
      - uses: cloudflare/wrangler-action@v3
        with:
          apiToken: \${{ secrets.CLOUDFLARE_API_TOKEN }}
          accountId: \${{ secrets.CLOUDFLARE_ACCOUNT_ID }}
          command: pages deploy "\${{ runner.temp }}/site" --project-name="\${{ vars.CLOUDFLARE_PROJECT }}" --branch=main
`,
    toDo: [
      'In the settings of the repository on GitHub, set the secrets CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID, and the variable CLOUDFLARE_PROJECT to the name of a Pages project.',
      needsAddress,
    ],
  };
}

function netlify(vault: string): Workflow {
  return {
    file: githubFile,
    text: `${workflowHead(['contents: read'], 'garden')}
    steps:
${buildSteps(vault, 'netlify')}
      - run: npx --yes netlify-cli deploy --prod --no-build --dir "$RUNNER_TEMP/site"
        env:
          NETLIFY_AUTH_TOKEN: \${{ secrets.NETLIFY_AUTH_TOKEN }}
          NETLIFY_SITE_ID: \${{ vars.NETLIFY_SITE_ID }}
`,
    toDo: [
      'In the settings of the repository on GitHub, set the secret NETLIFY_AUTH_TOKEN and the variable NETLIFY_SITE_ID.',
      needsAddress,
    ],
  };
}

const needsAddress = 'Set `url` in garden.yaml to the address that the site has there.';
