# syntax=docker/dockerfile:1
# `digest serve` for a machine of one's own. docs/containers.md says how it is run, and what it needs beside it.

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/ src/
RUN dotnet publish src/NewsDigest.Cli -c Release -p:PublishReadyToRun=true --use-current-runtime --self-contained false -o /app
# Made here, as the image below has no shell; a new volume takes its owner over.
RUN mkdir /data

# Without a shell or a package manager; "extra" has the time zones and languages that dates in mails need.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
LABEL org.opencontainers.image.title="News Digest" \
      org.opencontainers.image.licenses="MIT"
COPY --from=build /app /app
COPY --from=build --chown=$APP_UID:$APP_UID /data /data
# What is written lies here: mails of the file sender, and this machine's keys where none are set.
WORKDIR /data
VOLUME /data
USER $APP_UID
EXPOSE 8080
ENTRYPOINT ["dotnet", "/app/digest.dll"]
CMD ["serve", "--listen", "http://0.0.0.0:8080"]
