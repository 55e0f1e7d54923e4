/** Reads the SDL of every domain as its author wrote it, and expands it into the text of schema/<domain>.graphql. */
import { join, relative } from 'node:path';
import { GraphQLError } from 'graphql';
import { manifest } from '../../subgraphs/manifest';
import { readSdl } from '../../subgraphs/runtime/sdl/estate-sdl';
import { expandSdl } from '../../subgraphs/runtime/sdl/expand';
import { projectRoot } from '../../wire/project';

/** By the file that it belongs in. Throws an Error that names the place in the author's file. */
export function expandedSdl(): ReadonlyMap<string, string> {
  try {
    const shared = read('subgraphs/runtime/sdl/shared.graphql');
    const estate = manifest.map(({ name, publishes }) => ({
      domain: name,
      publishes,
      definitions: read(`subgraphs/${name}/schema.graphql`),
    }));
    return new Map(
      estate.map(sdl => [
        join(projectRoot, 'schema', `${sdl.domain}.graphql`),
        expandSdl(sdl, estate, shared),
      ]),
    );
  } catch (error) {
    // With the lines of the file that it is about.
    throw error instanceof GraphQLError ? new Error(error.toString(), { cause: error }) : error;
  }
}

function read(path: string) {
  return readSdl(join(projectRoot, path), relative(process.cwd(), join(projectRoot, path)));
}
