import fc from "fast-check"

// `npm test` gives the same verdict of the same code on every machine; `npm run test:long` looks for new cases.
if (!import.meta.env.RUNG_TEST_LONG) fc.configureGlobal({ seed: 20_261_122 })
