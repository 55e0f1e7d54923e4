/** Loads Monaco's workers from files of this page that the build names, never from another origin. */

/** Replaced by build.mjs, which alone knows the hashed names. */
declare const WORKER_URLS: { editor: string; json: string; graphql: string };

window.MonacoEnvironment = {
  getWorker: (_workerId, label) =>
    new Worker(label === 'json' || label === 'graphql' ? WORKER_URLS[label] : WORKER_URLS.editor),
};
