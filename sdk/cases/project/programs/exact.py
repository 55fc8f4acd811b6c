def run(input):
    return input["value"]
