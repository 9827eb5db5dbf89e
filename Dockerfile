# One image for every process of Reelwright: `start` (the default), `api` or `worker`, as the command says.

FROM node:20.20-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --no-audit --no-fund --loglevel=error
# Tests and benches stay at home: what runs are the doors and what they lean on.
RUN find packages apps -name '*.test.ts' -delete \
  && node scripts/build.mjs apps/cli \
  && npm prune --omit=dev --no-audit --no-fund --loglevel=error \
  && find packages apps \( -name '*.ts' -o -name '*.map' -o -name '*.tsbuildinfo*' \) -not -path '*/node_modules/*' -delete

FROM node:20.20-bookworm-slim
RUN apt-get update -qq \
  && apt-get install -y -qq --no-install-recommends ffmpeg \
  && rm -rf /var/lib/apt/lists/* \
  && mkdir /data && chown node:node /data
WORKDIR /app
COPY --from=build /app /app
ENV NODE_ENV=production REELWRIGHT_HOME=/data HOST=0.0.0.0 PORT=4310 WORKER_PORT=4311
USER node
VOLUME /data
EXPOSE 4310
STOPSIGNAL SIGTERM
# An api answers on PORT, a worker on WORKER_PORT: whichever this process is.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "apps/cli/bin/healthy.js"]
ENTRYPOINT ["node", "apps/cli/bin/reelwright.js"]
CMD ["start"]
