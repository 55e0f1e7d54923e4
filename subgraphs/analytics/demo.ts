/** The demo community's clicks. What it did and what can be found, the other services' demo data tell by their events. */
import { type Demo, type DemoTable, demoRows } from '../runtime/demo/demo';

const names = ['page.opened', 'search.asked', 'post.shared'];

export function analyticsDemo(demo: Demo): DemoTable[] {
  return [
    demoRows('AnalyticsEvent', demo.count.users * 5, index => {
      const at = new Date(Date.UTC(2026, 7, 31) - index * 600_000);
      return {
        user_id: demo.id('User', index % demo.count.users),
        event_name: names[index % names.length],
        properties: { place: index % 2 === 0 ? 'feed' : 'profile' },
        timestamp: at,
        created_at: at,
      };
    }),
  ];
}
