import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

/** The browser floor: the Chromium 80 of old WeChat kernels, and iOS 13. */
const floor = { chrome: 80 << 16, ios_saf: 13 << 16 }

export default defineConfig({
  plugins: [reactRouter()],
  css: { transformer: 'lightningcss', lightningcss: { targets: floor } },
  build: {
    target: ['chrome80', 'safari13'],
    cssMinify: 'lightningcss',
    assetsInlineLimit: 0, // the content policy allows no data: addresses
  },
  environments: { ssr: { build: { target: 'node24', rollupOptions: { input: { index: './app/server.ts' } } } } },
})
