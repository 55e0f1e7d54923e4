/** In CI a test that fails is run once more, with its first error in the output: machines there are shared and slow. */
if (process.env.CI) jest.retryTimes(1, { logErrorsBeforeRetry: true });
