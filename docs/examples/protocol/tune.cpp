// Finds the lowest point of a valley. Compile with: g++ -O2 -o tune tune.cpp
#include <iostream>
#include <string>

static double suggest(const std::string& name, const std::string& distribution) {
  std::cout << "::parzen {\"suggest\": \"" << name << "\", \"distribution\": " << distribution << "}"
            << std::endl;
  std::string answer;
  std::getline(std::cin, answer);
  return std::stod(answer.substr(answer.find(':') + 1));
}

int main() {
  std::cout.precision(17);
  std::string trial;
  while (std::getline(std::cin, trial)) {
    try {
      double x = suggest("x", R"({"type": "float", "low": -2, "high": 2})");
      double y = suggest("y", R"({"type": "float", "low": -1, "high": 3})");
      double valley = (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x);
      // Feasible inside a circle.
      std::cout << R"(::parzen {"set_constraint": "circle", "value": )" << x * x + y * y - 2 << "}\n";
      std::cout << R"(::parzen {"result": )" << valley << "}" << std::endl;
    } catch (const std::exception& e) {
      std::cout << R"(::parzen {"failed": ")" << e.what() << "\"}" << std::endl;
    }
  }
}
