/** Files under `tests/fixtures`, read as text by the test runner. */
declare module "*.csv?raw" {
  const text: string
  // biome-ignore lint/style/noDefaultExport: this is the shape the test runner gives such a file
  export default text
}

interface ImportMeta {
  /** The environment of the test run. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Every file that matches, by its path: the test runner fills it in. */
  glob<T>(
    pattern: string,
    options: { readonly eager: true; readonly import: "default"; readonly query?: "?raw" },
  ): Readonly<Record<string, T>>
}
