import 'server-only'
import path from 'node:path'

// A path below the working directory, not require.resolve: the bundler would try to import the file.
const font = (name: string) =>
  path.join(process.cwd(), 'node_modules/@expo-google-fonts/inter', name, `Inter_${name}.ttf`)

/** Inter as whole TrueType files: PDFs have no fallback, and č, š and ž need the extended letters too. */
export const PDF_FONTS = { regular: font('400Regular'), semiBold: font('600SemiBold'), bold: font('700Bold') }
