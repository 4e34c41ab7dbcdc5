/** galley's version; the bundler puts it in. */
export const version = process.env.GALLEY_VERSION ?? '0.0.0'
