import type { Hooks } from '../../../gateway/hooks/hooks';

/** Clients see how long it took, and whether to ask again. */
export const onAnswer: Hooks['onAnswer'] = ({ durationMs, errors }) => ({
  headers: {
    'server-timing': `graph;dur=${durationMs.toFixed(1)}`,
    ...(errors.length > 0 && { 'x-incomplete': String(errors.length) }),
  },
});
