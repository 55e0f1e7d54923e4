/**
 * Reads the SDL of every domain as its author wrote it, and expands it into the text of schema/<domain>.graphql. Of the
 * entities it reads which columns there are: what a list can be filtered by follows from them.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { GraphQLError } from 'graphql';
import { readColumns } from '../../subgraphs/runtime/sdl/columns';
import { readSdl } from '../../subgraphs/runtime/sdl/estate-sdl';
import { expandEstate } from '../../subgraphs/runtime/sdl/expand';
import { packageRoot } from '../../wire/package-root';
import { projectRoot } from '../../wire/project';
import { listedDomains, listOfDomains, someDomains } from './project';

/** By the domain's name. Throws an Error that names the place in the author's file. */
export async function expandedSdl(): Promise<ReadonlyMap<string, string>> {
  refuseUnlisted();
  try {
    const shared = read(packageRoot, 'subgraphs/runtime/sdl/shared.graphql');
    const estate = await Promise.all(
      someDomains().map(async ({ name, publishes, load }) => ({
        domain: name,
        publishes,
        definitions: read(projectRoot, `subgraphs/${name}/schema.graphql`),
        columnOf: await readColumns(load()),
      })),
    );
    return expandEstate(estate, shared);
  } catch (error) {
    // With the lines of the file that it is about.
    throw error instanceof GraphQLError ? new Error(error.toString(), { cause: error }) : error;
  }
}

function read(root: string, path: string) {
  return readSdl(join(root, path), relative(process.cwd(), join(root, path)));
}

function refuseUnlisted(): void {
  const listed = new Set(listedDomains().map(({ name }) => name));
  const folders = readdirSync(join(projectRoot, 'subgraphs'));
  const unlisted = folders.filter(
    name => !listed.has(name) && existsSync(join(projectRoot, 'subgraphs', name, 'schema.graphql')),
  );
  if (unlisted.length === 0) return;
  throw new Error(
    `subgraphs/${unlisted[0]}/ has a schema.graphql, but the project does not list it: add its entry to ${listOfDomains()}.`,
  );
}
