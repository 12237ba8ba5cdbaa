module.exports = { title: 'My project', i18n: { defaultLocale: 'en' } };
