/** Streaming: broadcasts, and who watches them. */

import { TenantReplica } from '../replicas/tenant';
import { UserReplica } from '../replicas/user';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { readableIf } from '../runtime/request/readable-if';
import { streamingDemo } from './demo';
import { Stream } from './entities/stream';
import { ViewerSession } from './entities/viewer-session';
import { CreateStreaming1796023533497 } from './migrations/1796023533497-create-streaming';
import { FindDueSessions1796025009647 } from './migrations/1796025009647-find-due-sessions';
import { Mutation } from './resolvers/mutation';
import * as user from './resolvers/user';
import { countOut } from './watching';

export const streaming = defineSubgraph({
  name: 'streaming',
  entities: [Stream, ViewerSession, TenantReplica, UserReplica],
  migrations: [CreateStreaming1796023533497, FindDueSessions1796025009647],
  resolvers: { Mutation, ...user },
  readable: {
    ViewerSession: readableIf(
      session => `${session}.viewer_id = :viewer OR EXISTS (
        SELECT FROM streams s WHERE s.id = ${session}.stream_id AND s.broadcaster_id = :viewer)`,
    ),
  },
  tasks: [
    {
      name: 'Viewers who vanished are counted out',
      everyMs: 5_000,
      due: 'SELECT viewer_sessions_due()',
      run: countOut,
    },
  ],
  demo: streamingDemo,
});
