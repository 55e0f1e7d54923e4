/** Streaming: broadcasts, and who watches them. */

import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { domainFolder } from '../runtime/declare/domain-folder';
import { readableIf } from '../runtime/request/readable-if';
import { streamingDemo } from './demo';
import { countOut } from './watching';

export const streaming = defineSubgraph({
  ...domainFolder(__dirname),
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
