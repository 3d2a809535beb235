# The simulator of WeCom and DingTalk, for demos and tests only. In the repository's root, after "mvn -DskipTests package":
#   docker build -f docker/simulator.Dockerfile -t keybridge-simulator .
FROM eclipse-temurin:17.0.17_10-jre
COPY simulator/target/simulator.jar /opt/simulator.jar
USER 1000
EXPOSE 8180
ENTRYPOINT ["java", "-jar", "/opt/simulator.jar"]
CMD ["--host", "0.0.0.0"]
