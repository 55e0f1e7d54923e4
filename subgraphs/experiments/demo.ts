/** The demo community's experiments: one that runs and has results, and one that is drafted. */
import { type Demo, type DemoTable, demoRows } from '../runtime/demo/demo';

const variants = [
  { name: 'control', weight: 1 },
  { name: 'green', weight: 1 },
];
const kinds = ['EXPOSURE', 'CONVERSION', 'VALUE'];

export function experimentsDemo(demo: Demo): DemoTable[] {
  const { users } = demo.count;
  const startedAt = new Date(Date.UTC(2026, 7, 1));
  // What each user has done: all have seen it, a third has converted, a half was measured.
  const events = Array.from({ length: users }, (_, index) => index).flatMap(index =>
    kinds
      .filter(
        (_, kind) => kind === 0 || demo.random('ExperimentEvent', index * 3 + kind)() < 0.3 + 0.1 * kind,
      )
      .map(kind => ({ index, kind })),
  );
  return [
    demoRows('Experiment', 2, index => ({
      created_by: demo.id('User', 0),
      key: ['join-button', 'shorter-welcome'][index],
      name: ['The colour of the join button', 'A shorter welcome'][index],
      variants,
      status: ['RUNNING', 'DRAFT'][index],
      started_at: [startedAt, null][index],
    })),
    demoRows('ExperimentAssignment', users, (index, random) => ({
      experiment_id: demo.id('Experiment', 0),
      user_id: demo.id('User', index),
      variant: variants[random() < 0.5 ? 0 : 1]!.name,
    })),
    demoRows('ExperimentEvent', events.length, at => {
      const { index, kind } = events[at]!;
      return {
        id: demo.id('ExperimentEvent', index * 3 + kinds.indexOf(kind)),
        experiment_id: demo.id('Experiment', 0),
        user_id: demo.id('User', index),
        assignment_id: demo.id('ExperimentAssignment', index),
        kind,
        value: kind === 'VALUE' ? Math.round(demo.random('value', index)() * 100) : null,
      };
    }),
  ];
}
