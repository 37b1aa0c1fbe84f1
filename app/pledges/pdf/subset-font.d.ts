declare module 'subset-font' {
  /** Cuts a font (SFNT bytes) to the characters of a text, by HarfBuzz. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'sfnt'; noHinting?: boolean; keepFeatures?: ReadonlyArray<string> },
  ): Promise<Buffer>
}
