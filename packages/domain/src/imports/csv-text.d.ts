/** Files under `tests/fixtures`, read as text by the test runner. */
declare module "*.csv?raw" {
  const text: string
  // biome-ignore lint/style/noDefaultExport: this is the shape the test runner gives such a file
  export default text
}
