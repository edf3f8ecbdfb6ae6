import { defineConfig } from 'vite'

/** Modules at fixed addresses beside the pages' own files, each one file. `--mode` says which: vite makes only one at a time. */
export const deviceModules: Readonly<Record<string, string>> = {
  practice: 'app/device/main.ts',
  'bench-plc': 'app/device/bench/plc.ts',
  'bench-drive': 'app/device/bench/drive.ts',
  'bench-circuit': 'app/device/bench/circuit.ts',
}

export default defineConfig(({ mode }) => ({
  publicDir: false,
  resolve: { alias: { react: 'preact/compat', 'react/jsx-runtime': 'preact/jsx-runtime' } },
  build: {
    outDir: 'build/client',
    emptyOutDir: false,
    target: ['chrome80', 'safari13'],
    modulePreload: false,
    rollupOptions: {
      input: deviceModules[mode] ?? '',
      output: { entryFileNames: `${mode}.js`, format: 'es', codeSplitting: false },
    },
  },
}))
