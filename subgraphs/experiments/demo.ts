/** The demo community's experiments: one that runs and has results, and one that is drafted. */
import type { Demo, DemoTable } from '../runtime/demo/demo';

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
    {
      table: 'experiments',
      rows: 2,
      row: index => ({
        id: demo.id('Experiment', index),
        created_by: demo.id('User', 0),
        key: ['join-button', 'shorter-welcome'][index],
        name: ['The colour of the join button', 'A shorter welcome'][index],
        variants,
        status: ['RUNNING', 'DRAFT'][index],
        started_at: [startedAt, null][index],
      }),
    },
    {
      table: 'experiment_assignments',
      rows: users,
      row: index => ({
        id: demo.id('ExperimentAssignment', index),
        experiment_id: demo.id('Experiment', 0),
        user_id: demo.id('User', index),
        variant: variants[demo.random('ExperimentAssignment', index)() < 0.5 ? 0 : 1]!.name,
      }),
    },
    {
      table: 'experiment_events',
      rows: events.length,
      row: at => {
        const { index, kind } = events[at]!;
        return {
          id: demo.id('ExperimentEvent', index * 3 + kinds.indexOf(kind)),
          experiment_id: demo.id('Experiment', 0),
          user_id: demo.id('User', index),
          assignment_id: demo.id('ExperimentAssignment', index),
          kind,
          value: kind === 'VALUE' ? Math.round(demo.random('value', index)() * 100) : null,
        };
      },
    },
  ];
}
