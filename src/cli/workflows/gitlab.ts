/** GitLab builds the site at each push, and publishes it as GitLab Pages. */
import { folderOfVault } from './steps.ts';
import type { Workflow } from './steps.ts';

/**
 * A vault may be the whole repository, and nothing is built or kept in a vault: both lie outside while the build runs.
 */
export function gitlabWorkflow(vault: string): Workflow {
  return {
    file: '.gitlab-ci.yml',
    text: `pages:
  image: node:24
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  variables:
    # Dates of notes come from the history.
    GIT_DEPTH: "0"
    VAULT: ${folderOfVault(vault)}
  cache:
    # What is reused between builds: it never changes what is built, only how long that takes.
    key: garden
    paths:
      - .garden-cache
  before_script:
    - rm -rf public /tmp/garden && mkdir -p /tmp/garden
    - if [ -d .garden-cache ]; then mv .garden-cache /tmp/garden/cache; fi
  script:
    - npx --yes coldframe build "$VAULT" --output /tmp/garden/site --cache /tmp/garden/cache --host gitlab --site "$CI_PAGES_URL"
    - mv /tmp/garden/site public && mv /tmp/garden/cache .garden-cache
    # Compressed copies, which Pages sends to browsers that take them.
    - find public -type f -regextype posix-extended -regex '.*\\.(html|css|js|json|svg|xml|txt|md)' -exec gzip -k -9 -f {} +
  artifacts:
    paths:
      - public
`,
    toDo: [],
  };
}
