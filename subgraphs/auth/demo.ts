/** Accounts of the demo community: everybody signs in with the password `joinery-demo`. */
import { type Demo, type DemoTable, demoRows } from '../runtime/demo/demo';

/** Argon2id of `joinery-demo`, made once: to hash it for each would take longer than all other demo data. */
const passwordHash =
  '$argon2id$v=19$m=19456,t=2,p=1$Af7RQFqkjtWOOQCNFJnetA$pnNq5wKP89AJQPp8pojVFyJjmcnwD6Jvuja8yIkUZes';

export const authDemo = (demo: Demo): DemoTable[] => [
  demoRows('Account', demo.count.users, index => ({
    user_id: demo.id('User', index),
    provider: 'password',
    subject: demo.id('User', index),
    password_hash: passwordHash,
  })),
];
