# PyStop in a container: docker build -t pystop . && docker run --rm -p 8080:8080 pystop
# What was checked of it, and how, is in docs/docker.md.

FROM maven:3.9-eclipse-temurin-25 AS build
# Node assembles the site. Its official image has the same C library as this one.
COPY --from=node:22-bookworm-slim /usr/local/bin/node /usr/local/bin/
COPY --from=node:22-bookworm-slim /usr/local/lib/node_modules/npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /pystop
COPY . .
# Tests, and the browsers and Python they need, stay outside: maven.test.skip does not even compile them, skipTests also
# concerns those in Python.
RUN mvn -B -q -Dmaven.test.skip=true -DskipTests package

FROM eclipse-temurin:25-jre-alpine
COPY --from=build /pystop/target/pystop.jar /opt/pystop/pystop.jar
# Nobody in particular: a number needs no account, and lets an orchestrator see that it is not root.
USER 10001:10001
# The default, loopback, would not be reachable from outside the container.
ENV PYSTOP_HOST=0.0.0.0
EXPOSE 8080
# The second try is for a server that was given a certificate. busybox brings wget.
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \
    CMD wget -q -O /dev/null "http://127.0.0.1:${PYSTOP_PORT:-8080}/healthz" \
     || wget -q -O /dev/null --no-check-certificate "https://127.0.0.1:${PYSTOP_PORT:-8080}/healthz"
# Java is process 1 and receives SIGTERM itself. No performance data file: works with a read-only file system.
ENTRYPOINT ["java", "-XX:-UsePerfData", "-XX:MaxRAMPercentage=75", "-jar", "/opt/pystop/pystop.jar"]
