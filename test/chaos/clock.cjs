/** Moves the clock of this process by as many milliseconds as a file says: for `node --require`. The file is named after the subgraph. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const file = join(process.env.TEST_CLOCKS, process.argv[3] ?? 'none');
const RealDate = Date;
let offset = 0;
setInterval(() => {
  try {
    offset = Number(readFileSync(file, 'utf8'));
  } catch {
    offset = 0;
  }
}, 100).unref();

class MovedDate extends RealDate {
  constructor(...values) {
    if (values.length === 0) super(RealDate.now() + offset);
    else super(...values);
  }
  static now() {
    return RealDate.now() + offset;
  }
}
Object.defineProperty(MovedDate, 'name', { value: 'Date' });
global.Date = MovedDate;
