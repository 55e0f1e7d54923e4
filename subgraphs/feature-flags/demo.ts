/** The demo community's flags: for everybody, for moderators, for a share, and one that is off. */
import type { Demo, DemoTable } from '../runtime/demo/demo';

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
    {
      table: 'feature_flags',
      rows: flags.length,
      row: index => {
        const [key, name, enabled, config, rollout] = flags[index]!;
        return { id: demo.id('FeatureFlag', index), key, name, enabled, config, rollout };
      },
    },
    {
      table: 'feature_flag_users',
      rows: 2,
      row: index => ({
        id: demo.id('FeatureFlagUser', index),
        flag_id: demo.id('FeatureFlag', 2),
        user_id: demo.id('User', index),
      }),
    },
  ];
}
