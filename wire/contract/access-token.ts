/** Names the issuer of the access tokens for a project's own users. */

export const accessTokenIssuer = 'joinery';
