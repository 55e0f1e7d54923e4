/** Plans without a gateway, from a supergraph file, and explains what is wrong with an invalid file. */
import { readFileSync } from 'node:fs';
import { type Apollo, loadApollo } from '../../gateway/supergraph/planner';
import { supergraphFile } from './schema-files';

/** One of each type says no more than these. */
const maxDetails = 3;

/** Its caller stops it. Throws, in sentences, what is wrong with the file. */
export async function offlinePlanner(file = supergraphFile): Promise<Apollo> {
  const supergraphSdl = readSupergraph(file);
  try {
    return await loadApollo(supergraphSdl);
  } catch (error) {
    throw new Error(`${file} is not a valid supergraph: ${abridged(error as Error)}\n${advice}`, {
      cause: error,
    });
  }
}

const advice =
  'Compose it again with `joinery compose` or `rover supergraph compose`, or choose another file with --supergraph.';

/** Throws, in a sentence, where there is none. */
export function readSupergraph(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(
      `${file} cannot be read (${(error as NodeJS.ErrnoException).code}). ` +
        '--supergraph expects a supergraph file, as `joinery compose` and `rover supergraph compose` write it.',
    );
  }
}

/** Apollo says everything at once, and how its own code is to be debugged. */
function abridged({ message }: Error): string {
  const [said = '', ...details] = message
    .split('\n')
    .filter(line => line.trim() !== '' && line !== 'Details:' && !line.includes('APOLLO_FEDERATION_DEBUG'));
  const more = details.length > maxDetails ? [`and ${details.length - maxDetails} more.`] : [];
  return [/[.!?]$/.test(said) ? said : `${said}.`, ...details.slice(0, maxDetails), ...more].join('\n  ');
}
