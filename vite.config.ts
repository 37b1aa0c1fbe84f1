import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

export default defineConfig({
  // Vitest must not load the Remix plugin: it expects a Remix build around it.
  plugins: process.env.VITEST ? [] : [remix(remixConfig)],
  build: {
    target: 'es2022',
    // Small files stay files: a data: URL would need a hole in the Content-Security-Policy.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
})
