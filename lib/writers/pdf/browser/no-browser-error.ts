/** Thrown when no Chrome or Chromium can be started; the other outputs are not affected by it. */
export class NoBrowserError extends Error {
  override name = 'NoBrowserError'
  /**
   * @param looked one line for each place that was tried, and why it did not do
   * @param hint what stands wrong in the user's own settings, where that is the cause
   */
  constructor(
    readonly looked: readonly string[],
    hint?: string,
  ) {
    super(
      [
        hint ??
          'The PDF is printed by Chrome or Chromium, and none was found. The other outputs are not affected.',
        'Do one of these and run the command again:',
        '  Debian            sudo apt-get install chromium-headless-shell',
        '  Ubuntu            install Google Chrome from https://www.google.com/chrome',
        '  macOS, Windows    install Google Chrome',
        '  with internet     npx @puppeteer/browsers install chrome-headless-shell@stable --path ~/.cache/puppeteer',
        '  any other place   set CHROME_PATH to the program',
        ...(looked.length > 0 ? ['Looked at:', ...looked.map((line) => `  ${line}`)] : []),
      ].join('\n'),
    )
  }
}
