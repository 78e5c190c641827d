// Mocha's spec reporter, which also writes down how many tests passed and failed.
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

module.exports = class CountingReporter extends reporters.Spec {
  epilogue() {
    super.epilogue();
    const { passes, failures } = this.stats;
    const file = process.env['WAYMARK_TEST_COUNTS'];
    if (file) writeFileSync(file, JSON.stringify({ passes, failures }));
  }
};
