/** When requests begin: in order, and no more at a time than keep the process busy. */
import { setImmediate as endOfTurn, setTimeout as sleep } from 'node:timers/promises';
import { AdmissionControl } from '../../gateway/limits/admission-control';
import { eventually } from '../support/eventually';

const admission = new AdmissionControl();

/** `count` requests that wait for their turns; `end` ends the first ones that began. */
function requests(count: number) {
  const begun: number[] = [];
  let ended = 0;
  const end = (some: number) => {
    for (let n = 0; n < some; n++, ended++) admission.end();
  };
  for (let n = 0; n < count; n++) void admission.begin().then(() => begun.push(n));
  return { begun, end, underWay: () => begun.length - ended };
}

const busy = (ms: number) => {
  for (const end = performance.now() + ms; performance.now() < end; );
};

/** Until all have ended: each keeps the process busy for so long. How many were under way at the end of most turns. */
async function served(count: number, busyMs: number) {
  const { begun, end, underWay } = requests(count);
  const each: number[] = [];
  for (let ended = 0; ended < count; ) {
    await endOfTurn();
    each.push(underWay());
    const some = Math.ceil(underWay() / 4);
    for (let n = 0; n < some; n++) busy(busyMs);
    end(some);
    ended += some;
  }
  expect(begun).toEqual(Array.from({ length: count }, (_, n) => n));
  return each.slice(each.length / 2).sort((a, b) => a - b)[Math.floor(each.length / 4)];
}

test('who comes while others only wait for subgraphs waits for none of them', async () => {
  const each = [];
  for (let n = 0; n < 20; n++) {
    const late = requests(1);
    await eventually(async () => expect(late.begun.length).toBe(1), 1000);
    each.push(late);
  }
  for (const { end } of each) end(1);
});

test('one that comes alone begins at the end of the turn', async () => {
  const { begun, end } = requests(1);
  expect(begun).toEqual([]);
  await endOfTurn();
  await endOfTurn();
  expect(begun).toEqual([0]);
  end(1);
});

test('those that take long begin in the order in which they came, four at a time', async () => {
  expect(await served(300, 3)).toBe(4);
});

test('of those that take no time more are under way, up to thirty-two', async () => {
  expect(await served(20_000, 0.01)).toBe(32);
});

test('where the process only waits for others, nobody waits for it', async () => {
  const { begun, end } = requests(1000);
  await eventually(async () => expect(begun.length).toBe(1000));
  end(1000);
});

test('beside some that take very long, others begin', async () => {
  const { begun, end, underWay } = requests(100);
  await endOfTurn();
  for (const over = performance.now() + 1000; performance.now() < over; ) {
    busy(5);
    await endOfTurn();
  }
  expect(underWay()).toBe(100);
  expect(begun.length).toBe(100);
  end(100);
  await sleep(10);
});

test('after one that takes long the sockets are looked at before the next begins', async () => {
  let turn = 0;
  const begunIn: number[] = [];
  const count = () => {
    turn++;
    if (begunIn.length < 3) setImmediate(count);
  };
  setImmediate(count);
  const one = async () => {
    await admission.begin();
    begunIn.push(turn);
    busy(30);
  };
  await Promise.all([one(), one(), one()]);
  for (let n = 0; n < 3; n++) admission.end();
  expect(new Set(begunIn).size).toBe(3);
});
