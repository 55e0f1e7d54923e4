/** Lists the operations by which the page signs in, and says which of them a graph has. */
import type { GraphQLSchema } from 'graphql';
import { fits } from '../first-query';

const tokens = '{ accessToken refreshToken }';

export const SIGN_IN = `mutation SignIn($input: SignInInput!) { signIn(input: $input) ${tokens} }`;
export const SIGN_UP = `mutation SignUp($input: SignUpInput!) { signUp(input: $input) ${tokens} }`;
export const REFRESH = `mutation RefreshSession($input: RefreshSessionInput!) { refreshSession(input: $input) ${tokens} }`;
export const SIGN_OUT = 'mutation SignOut { signOut { session { id } } }';
export const ME = '{ me { username displayName role email emailVerified } }';
export const VERIFY =
  'mutation VerifyEmail($input: VerifyEmailInput!) { verifyEmail(input: $input) { email } }';
export const ASK_TO_VERIFY = 'mutation RequestEmailVerification { requestEmailVerification { user { id } } }';
export const FORGOT =
  'mutation RequestPasswordReset($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { email } }';
export const RESET =
  'mutation ResetPassword($input: ResetPasswordInput!) { resetPassword(input: $input) { count } }';
export const PROVIDERS = '{ signInProviders }';
export const BEGIN_WITH_PROVIDER =
  'mutation BeginWithProvider($input: BeginWithProviderInput!) { beginWithProvider(input: $input) { url state } }';
export const SIGN_IN_WITH_PROVIDER = `mutation SignInWithProvider($input: ProviderCallbackInput!) { signInWithProvider(input: $input) ${tokens} }`;
export const LINK_ACCOUNT =
  'mutation LinkAccount($input: ProviderCallbackInput!) { linkAccount(input: $input) { account { id } } }';

const all = [
  SIGN_IN,
  SIGN_UP,
  REFRESH,
  SIGN_OUT,
  ME,
  VERIFY,
  ASK_TO_VERIFY,
  FORGOT,
  RESET,
  PROVIDERS,
  BEGIN_WITH_PROVIDER,
  SIGN_IN_WITH_PROVIDER,
  LINK_ACCOUNT,
];

/** Whether the graph signs in as ours does: others have ways of their own, which the page does not know. */
export const signsIn = (schema: GraphQLSchema | null | undefined): boolean =>
  !!schema && all.every(operation => fits(operation, schema));
