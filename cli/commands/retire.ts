/** `joinery retire`: forgets a subgraph that is gone for good in every owner's database; says first what that means. */
import colours from 'picocolors';
import { readRetiring, retire } from '../../subgraphs/runtime/references/repair/retire';
import { type Config, ConfigError } from '../../wire/config';
import { isElsewhere, openDatabases } from '../estate/databases';
import { connectDomain } from '../estate/open-domain';
import { allDomains } from '../estate/project';

/** A consumer that asked for events within this time still runs. */
const runsSeconds = 120;

/** In the databases within reach: where owners run elsewhere, it is run there as well. True when it was done. Throws ConfigError where the subgraph still runs. */
export async function retireSubgraph(config: Config, subgraph: string, done: boolean): Promise<boolean> {
  const databases = await openDatabases(config, allDomains());
  try {
    let known = false;
    for (const domain of allDomains()) {
      if (domain.name === subgraph || isElsewhere(config, domain)) continue;
      const dataSource = await connectDomain(domain, databases);
      try {
        const { types, deletions, seenSeconds } = await readRetiring(dataSource, subgraph);
        if (types.length === 0 && deletions === 0 && seenSeconds === null) continue;
        known = true;
        if (seenSeconds !== null && seenSeconds < runsSeconds) {
          throw new ConfigError(
            `${subgraph} asked ${domain.name} for events ${Math.round(seenSeconds)} s ago: it still runs. Stop it first, and wait ${runsSeconds} s.`,
          );
        }
        if (done) await retire(dataSource, subgraph);
        const what = [
          types.length > 0 ? `it refers to ${types.join(', ')}` : 'it refers to nothing',
          `${deletions} deletions under way ask it or wait for it`,
        ];
        console.log(`${done ? colours.green('✔') : ' '} ${domain.name}: ${what.join('; ')}.`);
      } finally {
        await dataSource.destroy();
      }
    }
    if (!known) {
      console.log(`No database knows ${subgraph}.`);
      return true;
    }
    if (done) {
      console.log(`${subgraph} is retired: deletions continue without it within seconds.`);
      return true;
    }
    console.log(`When ${subgraph} is retired, deletions no longer ask it: what it restricted can be deleted, and rows of its database
that refer to what is deleted stay there. No event is kept for it any more. If it comes back, run
joinery integrity --subgraph ${subgraph} --repair before it serves anybody: what was deleted meanwhile goes there then.
Nothing was changed. To retire it: joinery retire ${subgraph} --yes.`);
    return false;
  } finally {
    await databases.stop();
  }
}
