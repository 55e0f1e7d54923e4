/** The demo community's flags: for everybody, for moderators, for a share, and one that is off. */
import { type Demo, type DemoTable, demoRows } from '../runtime/demo/demo';

const flags = [
  ['dark-mode', 'Dark mode', true, null, null],
  ['moderation-queue', 'The moderation queue', true, null, { share: 0, roles: ['MODERATOR', 'ADMIN'] }],
  [
    'new-editor',
    'The new editor',
    true,
    { toolbar: 'compact', autosave: 5 },
    { share: 25, roles: ['ADMIN'] },
  ],
  ['holiday-theme', 'The holiday theme', false, { colour: 'green' }, null],
] as const;

export function featureFlagsDemo(demo: Demo): DemoTable[] {
  return [
    demoRows('FeatureFlag', flags.length, index => {
      const [key, name, enabled, config, rollout] = flags[index]!;
      return { key, name, enabled, config, rollout };
    }),
    demoRows('FeatureFlagUser', 2, index => ({
      flag_id: demo.id('FeatureFlag', 2),
      user_id: demo.id('User', index),
    })),
  ];
}
