/** Reads the benchmark's command line. An error is one sentence, with exit status 2. */
import { parseArgs } from 'node:util';
import { gateways } from './gateways/list.mjs';
import { loads } from './operations.mjs';

const help = `npm run bench:gateway -- [options]

  --rounds <n>     rounds; in each, every gateway has one turn (4)
  --seconds <n>    a turn's length; below 24, slow gateways are misjudged at 50 connections (24)
  --only <names>   some gateways, with commas between: ${gateways.map(({ name }) => name).join(', ')}
  --load <names>   some loads: ${loads.map(({ name }) => name).join(', ')}
  --quick          2 rounds of 5 seconds: does it work at all
  --profile <name> no comparison: a processor profile of this one gateway under each load
  --no-write       leave docs/reference/benchmarks.md as it is; so does --only, --load and --profile`;

export function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        rounds: { type: 'string' },
        seconds: { type: 'string' },
        only: { type: 'string' },
        load: { type: 'string' },
        quick: { type: 'boolean', default: false },
        profile: { type: 'string' },
        'no-write': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) leave(help, 0);
    const { quick, only, load, profile } = values;
    return {
      quick,
      rounds: number('--rounds', values.rounds ?? (quick ? '2' : '4')),
      seconds: number('--seconds', values.seconds ?? (quick ? '5' : '24')),
      gateways: chosen('--only', profile ?? only, gateways),
      loads: chosen('--load', load, loads),
      profile: profile !== undefined,
      write: !values['no-write'] && only === undefined && load === undefined && profile === undefined,
    };
  } catch (error) {
    leave(`${error.message}\n\n${help}`, 2);
  }
}

function leave(text, status) {
  console.log(text);
  process.exit(status);
}

function number(flag, text) {
  // An hour a turn, or a hundred rounds, is a slip of the finger.
  if (/^[1-9]\d{0,2}$/.test(text) && Number(text) <= 600) return Number(text);
  throw new Error(`${flag} is a whole number from 1 to 600.`);
}

function chosen(flag, text, all) {
  if (text === undefined) return all;
  const names = text.split(',');
  const unknown = names.find(name => !all.some(candidate => candidate.name === name));
  if (unknown !== undefined) throw new Error(`${flag}: there is no ${unknown}.`);
  return all.filter(({ name }) => names.includes(name));
}
