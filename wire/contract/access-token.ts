/** Names who signs the access tokens of a project's own users, and which subgraph publishes the keys and ended sessions. */

export const accessTokenIssuer = 'joinery';

export const issuingSubgraph = 'auth';
