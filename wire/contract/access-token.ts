/** Names the issuer of the access tokens that auth signs: the gateway verifies them by the keys that auth publishes. */

export const accessTokenIssuer = 'joinery';
