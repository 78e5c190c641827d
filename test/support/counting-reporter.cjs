// Mocha's spec reporter with a last line that says plainly how many tests passed and failed.
const { reporters } = require('mocha');

module.exports = class CountingReporter extends reporters.Spec {
  epilogue() {
    super.epilogue();
    const { passes, failures } = this.stats;
    process.stdout.write(`\n${passes} passed, ${failures} failed\n`);
  }
};
