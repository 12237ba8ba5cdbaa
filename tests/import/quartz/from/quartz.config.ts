export const config = {
  configuration: {
    pageTitle: "My Quartz",
    locale: "en-US",
    baseUrl: "garden.example.net",
    ignorePatterns: ["private", "templates", ".obsidian", "**/*.tmp"],
  },
};
