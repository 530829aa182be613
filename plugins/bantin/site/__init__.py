"""The build: loading content, writing pages into a stage, publishing the stage."""
