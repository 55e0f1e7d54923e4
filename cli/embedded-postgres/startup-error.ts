/**
 * Reports a start that cannot succeed: the message is one sentence that says what happened and what to do, and never
 * contains a password. The command line prints it alone, without a stack trace.
 */
export class StartupError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartupError';
  }
}
