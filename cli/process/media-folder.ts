/** Opens the folder of media files to clients with signed links, where files are kept in one. */
import type { Config } from '../../wire/config';
import { mediaSubgraph } from '../../wire/contract/media-link';
import type { Handler } from '../../wire/http/http-server';
import { mediaFolder } from '../../wire/http/media-folder';

export const openMediaFolder = ({ media, secretsOf }: Config): Handler | undefined =>
  media.folder === undefined || media.bucket
    ? undefined
    : mediaFolder(media.folder, secretsOf(mediaSubgraph));
