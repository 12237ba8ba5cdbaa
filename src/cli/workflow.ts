/** The workflow that `coldframe init` writes: GitHub builds the site at each push, and publishes it as GitHub Pages. */

/** @param vault seen from the repository; `''`: it is the repository */
export function publishingWorkflow(vault: string): string {
  const folder = vault === '' ? '.' : vault.replaceAll('\\', '/');
  return `name: Publish the garden

on:
  push:
  workflow_dispatch:

permissions:
  contents: read
  pages: write
  id-token: write

concurrency:
  group: pages

jobs:
  publish:
    if: github.ref_name == github.event.repository.default_branch
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
        with:
          # Dates of notes come from the history.
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - id: pages
        uses: actions/configure-pages@v5
      - uses: actions/cache@v4
        with:
          # What is reused between builds: it never changes what is built, only how long that takes.
          path: \${{ runner.temp }}/cache
          key: garden-\${{ github.sha }}
          restore-keys: garden-
      - run: npx --yes coldframe build "$VAULT" --output "$RUNNER_TEMP/site" --cache "$RUNNER_TEMP/cache" --site "$SITE"
        env:
          VAULT: ${JSON.stringify(folder)}
          SITE: \${{ steps.pages.outputs.base_url }}
      - uses: actions/upload-pages-artifact@v3
        with:
          path: \${{ runner.temp }}/site
      - id: deployment
        uses: actions/deploy-pages@v4
`;
}
