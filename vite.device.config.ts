import { defineConfig } from 'vite'

/** The module of the practice room, one file at a fixed address beside the pages' own files. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'build/client',
    emptyOutDir: false,
    target: ['chrome80', 'safari13'],
    modulePreload: false,
    rollupOptions: { input: 'app/device/main.ts', output: { entryFileNames: 'practice.js', format: 'es', codeSplitting: false } },
  },
})
