/** Where `$lib` lies; dependency-cruiser reads aliases in webpack's form only. */
module.exports = { resolve: { alias: { $lib: `${__dirname}/src/lib` } } };
