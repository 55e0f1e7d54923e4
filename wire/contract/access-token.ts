/**
 * Names the issuer of the access tokens for a project's own users, and the subgraph that publishes its keys and ended
 * sessions.
 */

export const accessTokenIssuer = 'joinery';

export const issuingSubgraph = 'auth';
